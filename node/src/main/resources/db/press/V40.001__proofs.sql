-- A text on the reader's desk with what the machine read in it; neither is changed once it is laid.
create table proof(
  ref text primary key,
  year integer not null,
  number integer not null,
  seal text not null,
  text text not null,
  published text,
  address text,
  officer text not null,
  entered integer not null,
  reader text not null,
  language text not null,
  galley text not null,
  stage text not null,
  engagements text,
  closed_by text,
  closed_at integer,
  unique(year, number)
) strict;
create index proof_waiting on proof(stage, year, number);
create index proof_of_text on proof(seal);

-- Append-only: what officers said of it. Of the verdicts on one subject the last counts.
create table ruling(
  proof text not null references proof(ref),
  place integer not null,
  subject text not null,
  verdict text not null,
  fact text,
  officer text not null,
  at integer not null,
  primary key(proof, place)
) strict;
