-- A letter is sealed afresh each time it is carried: its envelope is kept no more.
alter table letter_out drop column envelope;
alter table letter_out drop column sealed_until;
