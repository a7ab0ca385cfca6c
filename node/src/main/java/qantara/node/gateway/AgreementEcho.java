package qantara.node.gateway;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import qantara.node.chancery.AgreementChanged;
import qantara.node.store.Store;
import qantara.seal.ServiceCode;

/// Does at once what a changed agreement means for the channel: what is under way is cut when it rests, what waits is
/// tried when it is in force again. Without it both would come about too, at the next letter and at the next try.
record AgreementEcho(Store store, Channels channels, Courier courier, ObjectProvider<LetterBook> books) {
    @EventListener
    void changed(AgreementChanged change) {
        store.read(db -> channels.to(db, new ServiceCode(change.partner().code())))
                .map(Channel::id)
                .ifPresent(channel -> {
                    if (change.suspended()) courier.cut(channel);
                    else books.ifAvailable(book -> book.reopened(channel));
                });
    }
}
