package org.medinbound.portal.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All pages of the portal and its JSON API. Static files are served beside it, see web.xml. */
@ApplicationPath("/")
public class PortalApplication extends Application {}
