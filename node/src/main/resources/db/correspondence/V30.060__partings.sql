-- Where a partner left an incarnation for a new one. Whatever it signs there afterwards is a second node's.
create table letter_parting(
    channel text not null,
    sender text not null,
    incarnation integer not null,
    seq integer not null,
    since text not null,
    primary key (channel, sender, incarnation)
) strict;
create index letter_in_digest on letter_in(letter);
