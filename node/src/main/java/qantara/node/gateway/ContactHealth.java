package qantara.node.gateway;

import qantara.node.chancery.ChannelHealth;
import qantara.seal.ChannelId;

/// Tells the partner card how a channel does, from the last attempts to reach the partner.
final class ContactHealth implements ChannelHealth {
    private final Contacts contacts;

    ContactHealth(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public Health of(ChannelId channel) {
        var contact = contacts.of(channel);
        var state = contact.tried().isEmpty() ? State.UNTRIED : contact.failures() > 0 ? State.DOWN : State.UP;
        return new Health(state, contact.since());
    }
}
