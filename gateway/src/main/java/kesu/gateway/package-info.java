/**
 * The single entry point to Kesu: admits requests, routes each to its service, and replies in the
 * service's place when it does not answer. Decides nothing about complaints.
 */
@NullMarked
package kesu.gateway;

import org.jspecify.annotations.NullMarked;
