-- The signets a partner signed with before its present one: good for ever for what they signed before `until`.
create table channel_signet(
  channel text not null references channel(id),
  key text not null,
  signet blob not null,
  until integer not null,
  followed integer not null,
  primary key (channel, key)
) strict;

-- Which partners were told of which of our coming signets, and by which letter.
create table signet_told(
  channel text not null references channel(id),
  key text not null,
  letter text not null,
  told integer not null,
  primary key (channel, key)
) strict;
