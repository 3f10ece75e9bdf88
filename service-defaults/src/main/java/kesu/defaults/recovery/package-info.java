/** Brings a service back after its store was restored from a backup while the log went on. */
@NullMarked
package kesu.defaults.recovery;

import org.jspecify.annotations.NullMarked;
