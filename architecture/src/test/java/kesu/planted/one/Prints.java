package kesu.planted.one;

/** Prints. */
class Prints {
  void print() {
    System.out.println("printed");
  }
}
