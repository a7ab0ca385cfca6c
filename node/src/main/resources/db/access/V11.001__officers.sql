-- The officers of this node. A passphrase is kept as a salted hash only.
create table officer(
  id text primary key,
  latin text,
  arabic text,
  unit text not null,
  roles text not null,
  clearance text not null,
  passphrase text,
  check(latin is not null or arabic is not null)
) strict;

-- One live code an officer at most, as its hash.
create table sign_in_code(
  officer text primary key references officer(id),
  hash text not null unique,
  expires integer not null
) strict;
