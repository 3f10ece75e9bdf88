/**
 * The launcher: runs broker, document store, services and gateway on one machine, each as a
 * process, started in order, supervised, and stopped without leaving any behind.
 */
@NullMarked
package kesu.local.stack;

import org.jspecify.annotations.NullMarked;
