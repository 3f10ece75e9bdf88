/**
 * The whole system on one machine: broker, document store, services and gateway, each a process of
 * its own, started in order, watched, and stopped without leaving anything behind.
 */
@NullMarked
package kesu.local.stack;

import org.jspecify.annotations.NullMarked;
