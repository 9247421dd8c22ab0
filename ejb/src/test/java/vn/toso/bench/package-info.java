/** What the domain costs on a country that is made from a seed: the same figures for a commune, a province and the nation. */
package vn.toso.bench;
