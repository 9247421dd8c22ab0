package vn.toso.web.door;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;

/** Puts the guard in front of sign-in: a servlet filter would come too late to speak for a Keycloak that is down. */
public class Doorkeeper implements ServletExtension {
    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        var addresses = Addresses.fromEnvironment();
        var signIn = new SignInServer(addresses);
        var data = new DataServer();
        context.setAttribute(DataServer.class.getName(), data);
        context.setAttribute(Addresses.class.getName(), addresses);
        context.setAttribute(SignInServer.class.getName(), signIn);
        deployment.addOuterHandlerChainWrapper(next -> new Guard(next, addresses, signIn, data));
    }
}
