-- Attachments that partners announced: how long each ciphertext is, and how much of it is here.
create table attachment_expected(
    channel text not null,
    digest blob not null,
    size integer not null,
    letter text not null,
    announced integer not null,
    have integer not null,
    whole integer not null check (whole in (0, 1)),
    claimed integer not null check (claimed in (0, 1)),
    primary key (channel, digest)
) strict;
create index attachment_expected_open on attachment_expected(channel, announced) where claimed = 0;
