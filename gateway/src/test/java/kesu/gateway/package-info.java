/** Tests of the gateway, against real HTTP servers on loopback in place of the services. */
@NullMarked
package kesu.gateway;

import org.jspecify.annotations.NullMarked;
