/** Shows penalties, rewards and the ledger over HTTP, and takes decisions and appeals. */
@NullMarked
package kesu.penalty.web;

import org.jspecify.annotations.NullMarked;
