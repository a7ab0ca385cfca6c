-- Agreements with partners, as they stand on paper. Purposes and categories are codes with a space between them.
create table agreement(
  id text primary key,
  partner text not null,
  form text not null,
  purposes text not null,
  categories text not null,
  ceiling text not null,
  starts text not null,
  ends text,
  signatories text not null,
  suspended integer not null check (suspended in (0, 1))
) strict;
create index agreement_with on agreement(partner, starts);

create table agreement_title(
  agreement text not null references agreement(id),
  language text not null,
  title text not null,
  primary key(agreement, language)
) strict;
