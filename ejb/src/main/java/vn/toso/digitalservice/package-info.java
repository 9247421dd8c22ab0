/**
 * What residents ask for: apps, the services in them, the features of a service and the versions of a feature. It knows no course,
 * no member and no qualification; those point here.
 */
package vn.toso.digitalservice;
