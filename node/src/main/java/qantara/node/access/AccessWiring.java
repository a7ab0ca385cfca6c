package qantara.node.access;

import jakarta.servlet.DispatcherType;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import qantara.node.audit.AuditLog;
import qantara.node.shell.AnswerWriter;
import qantara.node.shell.Problem;
import qantara.node.shell.Section;
import qantara.node.shell.Viewers;
import qantara.node.store.Store;

/// Puts access together and guards the officers' door: every address is closed until an officer signed in whose roles
/// open it.
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:/qantara/node/access/access.properties")
class AccessWiring {
    @Bean
    Officers officers(Store store, AuditLog audit, InstantSource clock, SecureRandom random) {
        return new Officers(store, audit, clock, random);
    }

    @Bean
    Passphrases passphrases() {
        return new Passphrases();
    }

    @Bean
    SignIn signIn(Store store, AuditLog audit, Passphrases passphrases, InstantSource clock, SecureRandom random) {
        return new SignIn(store, audit, new Codes(clock, random), passphrases, clock);
    }

    @Bean
    Sessions sessions(Store store, InstantSource clock) {
        return new Sessions(store, clock);
    }

    @Bean
    Viewers viewers() {
        return new SignedInViewers();
    }

    @Bean
    NoPassphraseYet noPassphraseYet(Store store) {
        return new NoPassphraseYet(store);
    }

    /// Nobody comes in by Spring's own ways. Without this bean it would make a user of its own.
    @Bean
    AuthenticationManager nobodyElse() {
        return attempt -> {
            throw new BadCredentialsException("sign-in is by code or passphrase");
        };
    }

    /// The headers are the shell's, the sessions ours; what remains of Spring Security is the order of its filters,
    /// the tokens against forged forms, and the rules by address.
    @Bean
    SecurityFilterChain whoOpensWhat(HttpSecurity http, Sessions sessions, AnswerWriter answers) {
        return http.securityContext(context -> context.securityContextRepository(sessions))
                .authorizeHttpRequests(AccessWiring::rules)
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, unknown) ->
                                answers.write(Problem.SIGN_IN_NEEDED, request, response))
                        .accessDeniedHandler(
                                (request, response, denied) -> answers.write(Problem.FORBIDDEN, request, response)))
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry to) {
        to.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
        to.requestMatchers("/sign-in", "/sign-in/*", "/sign-out", "/assets/**", "/language/*", "/theme/*")
                .permitAll();
        for (var section : Section.values())
            if (section != Section.TODAY)
                to.requestMatchers(section.path(), section.path() + "/**").hasAuthority(section.name());
        to.anyRequest().authenticated();
    }
}
