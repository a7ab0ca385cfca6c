/// The files that belong to letters, as ciphertext: ours on their way out, partners' on their way in. Nothing here can
/// be read without the key that lies in a letter.
@NullMarked
@ApplicationModule(allowedDependencies = {"store", "premises", "gateway"})
package qantara.node.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
