package kesu.terms;

/** A kind of request from one department to another. */
public enum RequestKind {
  /** 下转核实: a complaint was handed down to be verified. */
  VERIFY,
  /** 请求支持: a store asks for resources. */
  HELP,
  /** 请示意见: an opinion is asked for. */
  OPINION
}
