-- Which edition of its card a channel holds, found without walking over the card itself, which is long.
create index channel_edition on channel(service, id, state, issued, changed, length(card));
