-- Partner services and what is known of them.
create table partner(
  code text primary key,
  country text not null,
  zone text not null,
  opens text,
  closes text,
  contact text not null,
  telephone text,
  mail text,
  channel text unique
) strict;

create table partner_name(
  partner text not null references partner(code),
  language text not null,
  name text not null,
  primary key(partner, language)
) strict;

-- Languages a partner accepts requests in, the preferred one first.
create table partner_language(
  partner text not null references partner(code),
  place integer not null,
  language text not null,
  primary key(partner, place)
) strict;

-- A post is held by one person from a day to a day; a new post is a new row.
create table official(
  id text primary key,
  arabic text,
  latin text,
  title text not null,
  service text not null,
  since text,
  until text,
  check (arabic is not null or latin is not null)
) strict;
create index official_of_service on official(service);

-- A source text is inserted once and never updated.
create table source_text(
  seal text primary key,
  text text not null,
  language text not null,
  published text,
  address text,
  officer text not null,
  entered integer not null
) strict;

-- `day` orders the record: the first day, or the day of recording when undated.
create table engagement(
  ref text primary key,
  year integer not null,
  number integer not null,
  standing text not null,
  day text not null,
  source text references source_text(seal),
  officer text not null,
  recorded integer not null,
  unique(year, number)
) strict;
create index engagement_by_day on engagement(day, ref);

create table engagement_fact(
  engagement text not null references engagement(ref),
  place integer not null,
  fact text not null,
  read text,
  words text not null,
  officer text not null,
  attested integer not null,
  primary key(engagement, place)
) strict;

create table engagement_country(
  country text not null,
  engagement text not null references engagement(ref),
  primary key(country, engagement)
) strict;

create table engagement_topic(
  topic text not null,
  engagement text not null references engagement(ref),
  primary key(topic, engagement)
) strict;

-- Folded words, so that a search is a walk along an index in any script.
create table engagement_word(
  word text not null,
  engagement text not null references engagement(ref),
  primary key(word, engagement)
) strict;

create table commitment(
  engagement text not null references engagement(ref),
  number integer not null,
  parties text not null,
  what text not null,
  owner text,
  due text,
  state text not null,
  primary key(engagement, number)
) strict;
create index commitment_due on commitment(state, due);

-- Append-only: what was done to an engagement and its commitments.
create table engagement_act(
  engagement text not null references engagement(ref),
  place integer not null,
  deed text not null,
  number integer not null,
  officer text not null,
  at integer not null,
  primary key(engagement, place)
) strict;
