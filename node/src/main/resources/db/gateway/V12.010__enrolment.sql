-- Who moved a channel to its state, when and why.
alter table channel add column moved_by text not null default '';
alter table channel add column moved integer;
alter table channel add column why text not null default '';

-- What partners' visits and refusals told.
alter table channel_contact add column came integer;
alter table channel_contact add column certificate_until integer;
alter table channel_contact add column refusal text;
alter table channel_contact add column refused integer;

-- Channels that are proposed: a partner's card, the agreement it is to stand under, who compared.
create table enrolment(
  channel text primary key,
  service text not null,
  card blob not null,
  agreement text not null,
  title text not null,
  form text not null,
  purposes text not null,
  categories text not null,
  ceiling text not null,
  starts text not null,
  ends text,
  proposer text not null,
  proposed integer not null,
  misheard integer not null default 0
) strict;
create table enrolment_comparison(
  channel text not null references enrolment(channel) on delete cascade,
  officer text not null,
  at integer not null,
  primary key (channel, officer)
) strict;

-- Signing keys of partners that are no longer believed from a moment on, by the word of two officers.
create table distrust(
  channel text not null references channel(id),
  key text not null,
  since integer not null,
  why text not null,
  first text not null,
  declared integer not null,
  second text,
  confirmed integer,
  primary key (channel, key)
) strict;
