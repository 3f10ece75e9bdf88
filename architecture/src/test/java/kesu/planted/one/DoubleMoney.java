package kesu.planted.one;

/** Keeps money as a binary fraction. */
class DoubleMoney {
  double fineInYuan = 0.1;
}
