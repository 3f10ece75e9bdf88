package kesu.planted;

import kesu.planted.web.PublicAdapter;

/** A use case that knows an adapter. */
class KnowsAnAdapter {
  PublicAdapter adapter = new PublicAdapter();
}
