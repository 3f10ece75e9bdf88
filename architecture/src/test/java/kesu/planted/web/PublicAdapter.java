package kesu.planted.web;

/** An adapter that others could build on. */
public class PublicAdapter {}
