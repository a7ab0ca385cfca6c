-- The person behind an account, by staff number; two accounts of one person are one pair of eyes.
alter table officer add column person text;
