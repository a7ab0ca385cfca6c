-- What this service lets a partner ask: one key for each agreement and epoch.
create table offering(
  partner text not null,
  agreement text not null,
  epoch integer not null,
  suite integer not null,
  seed blob,
  begins integer not null,
  ends integer not null,
  purposes text not null,
  officer text not null,
  state text not null,
  prepared integer not null,
  persons integer not null,
  opened integer not null,
  primary key(agreement, epoch)
) strict;
create index offering_state on offering(state);

-- The holder's own copy of each index as it was shipped, with its changes.
create table offered_part(
  agreement text not null,
  epoch integer not null,
  purpose text not null,
  tier text not null,
  sequence integer not null,
  content blob not null,
  at integer not null,
  primary key(agreement, epoch, purpose, tier, sequence)
) strict;

-- Who is in which index, so that whoever leaves it can be taken out.
create table offered_person(
  agreement text not null,
  epoch integer not null,
  purpose text not null,
  ref text not null,
  primary key(agreement, epoch, purpose, ref)
) strict;

-- What partners asked: bytes in which nobody here can read who. Worked on at this node's own pace.
create table asked_of_us(
  id integer primary key autoincrement,
  partner text not null,
  content blob,
  at integer not null,
  outcome text,
  answered integer
) strict;
create index asked_of_us_waiting on asked_of_us(id) where outcome is null;

-- Partners' allowances as this node counts them.
create table budget_question(id text primary key, at integer not null) strict;
create table budget_entry(
  account text not null,
  subjects integer not null,
  at integer not null
) strict;
create index budget_entry_of on budget_entry(account, at);

-- What oversight must see of how is asked: accounts and counts, never persons.
create table check_alarm(
  id integer primary key autoincrement,
  kind text not null,
  service text not null,
  account text not null,
  count integer not null,
  at integer not null,
  seen_by text
) strict;

-- What partners let this service ask, and their indexes as far as they have come.
create table partner_offer(
  partner text not null,
  agreement text not null,
  epoch integer not null,
  suite integer not null,
  element blob not null,
  begins integer not null,
  ends integer not null,
  purposes text not null,
  allowance integer not null,
  withdrawn integer not null,
  at integer not null,
  primary key(partner, agreement, epoch)
) strict;
create table partner_part(
  partner text not null,
  agreement text not null,
  epoch integer not null,
  purpose text not null,
  tier text not null,
  sequence integer not null,
  piece integer not null,
  pieces integer not null,
  content blob not null,
  at integer not null,
  primary key(partner, agreement, epoch, purpose, tier, sequence, piece)
) strict;

-- A question that an officer asked: who is meant lies sealed, for oversight; the log entry makes the blinds.
create table cross_check(
  ref text primary key,
  year integer not null,
  number integer not null,
  command text not null unique,
  sealed blob not null,
  officer text not null,
  dossier text not null,
  purpose text not null,
  basis text not null,
  leaf integer not null,
  at integer not null,
  standing integer,
  unique(year, number)
) strict;
create table cross_question(
  id text primary key,
  reference text not null references cross_check(ref),
  partner text not null,
  agreement text not null,
  epoch integer not null,
  tier text not null,
  slots integer not null,
  entry blob not null,
  question blob not null,
  state text not null,
  code text,
  answer blob,
  lookup blob,
  edition blob,
  sequence integer not null,
  asked integer not null,
  answered integer
) strict;
create index cross_question_of on cross_question(reference);
create index cross_question_waiting on cross_question(state);
-- Partners that were not asked, and why.
create table cross_unasked(
  reference text not null references cross_check(ref),
  partner text not null,
  code text not null,
  primary key(reference, partner)
) strict;
create table cross_hit(
  id integer primary key autoincrement,
  reference text not null references cross_check(ref),
  partner text not null,
  tier text not null,
  handle text not null,
  handling text not null,
  desk text not null,
  state text not null,
  thread text,
  found integer not null,
  due integer,
  unique(reference, partner, handle)
) strict;

-- Hits of partners on what is held here, as this service's officers confirmed them.
create table hit_confirmed(
  partner text not null,
  handle text not null,
  ref text not null,
  officer text not null,
  at integer not null,
  due integer not null,
  primary key(partner, handle)
) strict;
