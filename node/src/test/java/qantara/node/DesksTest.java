package qantara.node;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The desks keep to their public faces: none looks into another, none goes in a circle, each uses only what it
/// declares.
class DesksTest {

    @Test
    void no_desk_looks_into_another() {
        ApplicationModules.of(Node.class).verify();
    }
}
