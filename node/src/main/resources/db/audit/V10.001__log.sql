-- Append-only: the canonical bytes of every leaf, which are ASCII.
create table audit_leaf(
  seq integer primary key,
  leaf text not null
) strict;

-- Append-only: the hash of every complete subtree, the leaves at level 0.
create table audit_hash(
  level integer not null,
  place integer not null,
  hash blob not null,
  primary key(level, place)
) strict, without rowid;

-- What leaves commit to. Erasing sets salt, subject and reason to null; who and what stay for the search.
create table audit_words(
  seq integer primary key references audit_leaf(seq),
  actor text not null,
  action text not null,
  salt blob,
  subject text,
  reason text
) strict;
create index audit_by_actor on audit_words(actor, seq);
create index audit_by_action on audit_words(action, seq);
create index audit_by_subject on audit_words(subject, seq);

-- The last signed checkpoint of each hour.
create table audit_checkpoint(
  hour integer primary key,
  size integer not null,
  note text not null
) strict;

-- The log's public keys, so that another key file is not taken for this log's.
create table audit_identity(
  name text primary key,
  classical text not null,
  post_quantum text not null
) strict;
