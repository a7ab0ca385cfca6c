-- Letters on their way, for ever: what was sent is proof.
create table letter_out(
    id text primary key,
    number integer not null unique,
    channel text not null,
    sender text not null,
    reader text not null,
    incarnation integer not null,
    seq integer not null,
    previous blob not null,
    letter blob not null,
    signed blob not null,
    envelope blob,
    sealed_until integer,
    expires integer not null,
    progress text not null,
    code text,
    attempts integer not null,
    unopened integer not null,
    next integer not null,
    kept integer not null,
    receipt blob,
    handled blob,
    unique (channel, sender, incarnation, seq)
) strict;
create index letter_out_lane on letter_out(channel, sender, number);
create index letter_out_due on letter_out(channel, sender, next) where progress = 'WAITING';

-- Letters that came, for ever: the same letter always gets the same receipt.
create table letter_in(
    id text primary key,
    channel text not null,
    sender text not null,
    reader text not null,
    incarnation integer not null,
    seq integer not null,
    previous blob not null,
    letter blob not null,
    envelope blob not null,
    signed blob not null,
    received integer not null,
    receipt blob not null,
    handled blob,
    unique (channel, sender, incarnation, seq)
) strict;

-- Up to which number every letter of an incarnation has come.
create table letter_head(
    channel text not null,
    sender text not null,
    incarnation integer not null,
    seq integer not null,
    primary key (channel, sender, incarnation)
) strict;

-- Letters that a partner signed and that contradict others it signed.
create table letter_evidence(
    number integer primary key,
    channel text not null,
    sender text not null,
    reader text not null,
    code text not null,
    at integer not null,
    signed blob not null
) strict;
create index letter_evidence_lane on letter_evidence(channel, sender, number);

-- One row for each exchange: what a list shows of it, where it stands, when an answer is due.
create table exchange_thread(
    ref text primary key,
    year integer not null,
    number integer not null,
    exchange text not null unique,
    side text not null,
    partner text not null,
    channel text not null,
    subject text not null,
    purpose text not null,
    categories text not null,
    urgency text not null,
    language text not null,
    engagement text not null,
    evaluation text not null,
    codes text not null,
    restrictions text not null,
    tlp text not null,
    classification text not null,
    expiry integer not null,
    state text not null,
    state_at integer not null,
    state_word text not null,
    state_until integer not null,
    started integer,
    due integer,
    paused integer,
    falls integer not null,
    warned text not null,
    version integer not null,
    author text not null,
    began integer not null,
    unique (year, number)
) strict;
create index exchange_thread_falls on exchange_thread(falls, ref);

-- What was said in an exchange, by either side.
create table exchange_paper(
    thread text not null references exchange_thread(ref),
    number integer not null,
    letter text not null unique,
    kind text not null,
    ours integer not null check (ours in (0, 1)),
    body blob not null,
    at integer not null,
    author text not null,
    releaser text not null,
    reader text not null,
    opened integer,
    primary key (thread, number)
) strict;

-- What somebody is writing in an exchange, as it was typed; one at a time.
create table exchange_draft(
    thread text primary key references exchange_thread(ref),
    kind text not null,
    author text not null,
    waiting integer not null check (waiting in (0, 1)),
    saved integer not null
) strict;
create table exchange_draft_field(
    thread text not null references exchange_draft(thread) on delete cascade,
    field text not null,
    value text not null,
    primary key (thread, field)
) strict;

-- Forms that were carried out.
create table exchange_command(
    id text not null,
    officer text not null,
    thread text not null,
    at integer not null,
    primary key (id, officer)
) strict;
