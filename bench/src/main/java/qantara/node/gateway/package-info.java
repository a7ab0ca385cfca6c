/// The one class of the benchmark that stands in the gateway's own package: only there is the TLS that partners speak.
@NullMarked
package qantara.node.gateway;

import org.jspecify.annotations.NullMarked;
