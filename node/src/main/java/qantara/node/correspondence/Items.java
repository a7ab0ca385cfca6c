package qantara.node.correspondence;

import java.util.EnumSet;
import qantara.handling.DataCategory;
import qantara.handling.Item;
import qantara.handling.Service;

/// Exchanges as the rules see them.
final class Items {
    private Items() {}

    /// What an officer would read; a draft that does not say yet what it holds is about a case.
    static Item readable(Dossier dossier, Service here) {
        var kinds = dossier.categories().isEmpty() ? EnumSet.of(DataCategory.CASE) : dossier.categories();
        var originator = dossier.isOurs() ? here : dossier.partner().orElse(here);
        return new Item(dossier.ref().toString(), originator, dossier.marking(), kinds, dossier.purpose());
    }
}
