-- Places in a lane whose letters the sender gave up: filled by its signed record, so that the lane goes on.
create table letter_gap(
    channel text not null,
    sender text not null,
    reader text not null,
    incarnation integer not null,
    seq integer not null,
    id text not null,
    letter blob not null,
    record blob not null,
    receipt blob not null,
    primary key (channel, sender, incarnation, seq)
) strict;

-- How far each incarnation of a lane has come, as a Merkle tree (RFC 9162): what the reader counts, and what the
-- sender has seen it count. `edge` is the tree's right edge, which is all that it takes to go on.
alter table letter_head add column edge blob;
create table letter_checked(
    channel text not null,
    sender text not null,
    incarnation integer not null,
    seq integer not null,
    edge blob not null,
    primary key (channel, sender, incarnation)
) strict;

-- What is under way: by the order in which it was kept, and by when it is due.
drop index letter_out_due;
create index letter_out_due on letter_out(channel, sender, reader, next)
    where progress in ('WAITING', 'AGAIN', 'UNDELIVERED');
create index letter_out_under_way on letter_out(channel, sender, number)
    where progress in ('WAITING', 'AGAIN', 'UNDELIVERED');

-- What each side stated, signed, about the days of a lane that are over. Of two for one day the later holds.
create table letter_closing(
    channel text not null,
    sender text not null,
    reader text not null,
    day integer not null,
    ours integer not null check (ours in (0, 1)),
    count integer not null,
    root blob not null,
    at integer not null,
    signed blob not null,
    primary key (channel, sender, day, ours)
) strict;

-- Which journal belongs to this database, and how far it has been marked; one row.
create table letter_journal(
    id text not null,
    mark integer not null
) strict;

-- What both sides should have, found without reading the letters themselves.
create index letter_out_held on letter_out(channel, sender, reader, id, progress, letter);
create index letter_in_held on letter_in(channel, sender, reader, id, letter);

-- Receipts that speak of several letters, each once; the letters' rows hold the digest.
create table receipt_sheet(
    print blob primary key,
    bytes blob not null
) strict;
