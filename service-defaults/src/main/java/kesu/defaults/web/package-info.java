/**
 * What every HTTP interface does alike: who acts, repeated requests, problem details, correlation.
 */
@NullMarked
package kesu.defaults.web;

import org.jspecify.annotations.NullMarked;
