-- One officer's order to suspend or resume an agreement, until a second one confirms or takes it back.
create table agreement_order(
  agreement text primary key references agreement(id),
  suspends integer not null check (suspends in (0, 1)),
  why text not null,
  first text not null,
  ordered integer not null
) strict;

-- The orders that two officers gave, the first and the last of them.
create table agreement_ordered(
  number integer primary key,
  agreement text not null references agreement(id),
  suspends integer not null check (suspends in (0, 1)),
  why text not null,
  first text not null,
  ordered integer not null,
  second text not null,
  confirmed integer not null
) strict;
create index agreement_ordered_of on agreement_ordered(agreement, number);
