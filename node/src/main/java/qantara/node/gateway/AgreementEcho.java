package qantara.node.gateway;

import org.springframework.beans.factory.ObjectProvider;
import qantara.handling.Service;
import qantara.node.chancery.AgreementWatch;
import qantara.node.store.Store;
import qantara.seal.ServiceCode;

/// Does at once what a changed agreement means for the channel: what is under way is cut when it rests, what waits is
/// tried when it is in force again. Without it both would come about too, at the next letter and at the next try.
record AgreementEcho(Store store, Channels channels, Courier courier, ObjectProvider<LetterBook> books)
        implements AgreementWatch {
    @Override
    public void changed(Service partner, boolean suspended) {
        store.read(db -> channels.to(db, new ServiceCode(partner.code())))
                .map(Channel::id)
                .ifPresent(channel -> {
                    if (suspended) courier.cut(channel);
                    else books.ifAvailable(book -> book.reopened(channel));
                });
    }
}
