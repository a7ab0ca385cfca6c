-- Channels that agreements opened, and the partner's node at the other end of each.
-- `card` is the partner's signed card as it came in; the columns beside it are read from it.
create table channel(
  id text primary key,
  service text not null,
  signet blob not null,
  fingerprint text not null,
  next_fingerprint text,
  address text not null,
  state text not null check (state in ('OPEN', 'PAUSED', 'SUSPENDED', 'REVOKED')),
  card blob not null,
  issued integer not null,
  changed integer not null
) strict;
create index channel_of_certificate on channel(fingerprint);
create index channel_of_next_certificate on channel(next_fingerprint);

-- What the last contacts told; instants are epoch microseconds. Losing it loses no letter.
create table channel_contact(
  channel text primary key references channel(id),
  reached integer,
  tried integer,
  offset_millis integer,
  since integer,
  failures integer not null default 0,
  failure text
) strict;
