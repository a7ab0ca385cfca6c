-- Letters that are carried before all others, whatever their number: those of urgent exchanges, and the word that other
-- keys follow. They are few, so the index stays small.
alter table letter_out add column haste integer not null default 0 check (haste in (0, 1));
create index letter_out_haste on letter_out(channel, sender, number)
    where haste = 1 and progress in ('WAITING', 'AGAIN', 'UNDELIVERED');
