-- Who this service holds on file. The row is the source; the search index and partners' indexes follow it.
create table held(
  ref text primary key,
  year integer not null,
  number integer not null,
  handle text not null unique,
  names text not null,
  born text not null,
  sex text not null,
  nationality text not null,
  place text not null,
  documents text not null,
  plates text not null,
  phones text not null,
  category text not null,
  basis text not null,
  codes text not null,
  condition text not null,
  tlp text not null,
  evaluation text not null,
  review text not null,
  author text not null,
  entered integer not null,
  changed integer not null,
  version integer not null,
  unique(year, number)
) strict;
create index held_review on held(review);
-- Numbers are not used again after an erasure: the last of each year.
create table held_number(year integer primary key, last integer not null) strict;
-- Goes up with every change: whoever prepares an index sees whether the file changed meanwhile.
create table held_state(id integer primary key check (id = 1), version integer not null) strict;
insert into held_state(id, version) values (1, 0);

-- What the search index has not followed yet. It names nobody.
create table held_change(
  seq integer primary key autoincrement,
  ref text not null
) strict;

-- A file of persons that is being taken in, row by row; its content is gone when it is done.
create table held_import(
  id text primary key,
  officer text not null,
  content text,
  at integer not null,
  taken integer not null,
  refused integer not null,
  row integer not null,
  faults text not null,
  ended integer
) strict;
