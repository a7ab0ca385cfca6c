-- The files of an exchange: of a draft until it is released, of a letter from then on. The file itself lies on its shelf.
create table exchange_attachment(
    id text primary key,
    thread text not null references exchange_thread(ref),
    letter text,
    number integer not null,
    ours integer not null check (ours in (0, 1)),
    name text not null,
    media_type text not null,
    size integer not null,
    sealed blob not null,
    key blob not null,
    officer text not null,
    added integer not null,
    carried integer not null,
    state text not null
) strict;
create index exchange_attachment_thread on exchange_attachment(thread, number);
create index exchange_attachment_letter on exchange_attachment(letter, number);
create index exchange_attachment_sealed on exchange_attachment(sealed);
create index exchange_attachment_waiting on exchange_attachment(letter) where state = 'WAITING';
