/** Takes reports over HTTP and shows how exposed complaints are. */
@NullMarked
package kesu.media.web;

import org.jspecify.annotations.NullMarked;
