/// What every book and store of this room must do, whatever it is made of.
@org.jspecify.annotations.NullMarked
package qantara.crosscheck.contract;
