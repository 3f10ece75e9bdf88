/** Tests of the gateway with real HTTP servers on loopback as stub services. */
@NullMarked
package kesu.gateway;

import org.jspecify.annotations.NullMarked;
