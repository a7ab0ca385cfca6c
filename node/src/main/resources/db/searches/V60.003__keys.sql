-- With which set of name keys an offering's indexes are made: those of another set are made anew.
alter table offering add column keys integer not null default 1;
