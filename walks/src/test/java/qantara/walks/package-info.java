/// The walks as tests, over HTTP and in a real browser.
@NullMarked
package qantara.walks;

import org.jspecify.annotations.NullMarked;
