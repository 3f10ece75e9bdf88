package kesu.local.demo;

import java.util.List;

/**
 * One sample complaint: what is registered, and what is done about it.
 *
 * @param title what happens, in a few words, Chinese and English
 */
record Scene(String title, Filing filing, List<Act> acts) {
  Scene {
    acts = List.copyOf(acts);
  }
}
