package qantara.node.searches;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import qantara.crosscheck.Overseer;
import qantara.crosscheck.Suites;
import qantara.handling.Rules;
import qantara.handling.Service;
import qantara.node.access.Officers;
import qantara.node.audit.AuditLog;
import qantara.node.chancery.Chancery;
import qantara.node.correspondence.CheckPost;
import qantara.node.correspondence.Correspondence;
import qantara.node.premises.Premises;
import qantara.node.shell.NodeFace;
import qantara.node.shell.ReaderLanguage;
import qantara.node.store.Store;

/// Puts the desk together.
@Configuration(proxyBeanMethods = false)
class SearchesWiring {
    @Bean
    Vault searchesVault(Premises premises, SecureRandom random) {
        return Vault.in(premises.folder().resolve("keys"), random);
    }

    @Bean
    Suites checkSuites(Premises premises) {
        return Suites.found(premises.folder());
    }

    @Bean
    Desk searchesDesk(
            Store store, Chancery chancery, AuditLog audit, Premises premises, Clock clock, Vault searchesVault) {
        var here = new Service(premises.service());
        return new Desk(store, chancery, audit, new Rules(here), here, premises.zone(), clock, searchesVault);
    }

    @Bean(destroyMethod = "close")
    IndexRoom indexRoom(Desk searchesDesk, Premises premises, SecureRandom random) {
        return new IndexRoom(
                searchesDesk.store(),
                premises.folder().resolve("holdings"),
                searchesDesk.vault(),
                searchesDesk.here().country(),
                random);
    }

    @Bean
    Offerings offerings(Desk searchesDesk, Suites suites, CheckPost post, Officers officers) {
        return new Offerings(searchesDesk, suites, post, officers);
    }

    @Bean
    Register register(Desk searchesDesk, IndexRoom index, Offerings offerings) {
        return new Register(searchesDesk, index, offerings);
    }

    @Bean(initMethod = "open", destroyMethod = "close")
    Imports imports(Desk searchesDesk, Register register, Offerings offerings, Officers officers) {
        return new Imports(new HeldImport(searchesDesk, register, offerings), searchesDesk, officers);
    }

    @Bean
    Asking asking(Desk searchesDesk, Suites suites, CheckPost post, Officers officers) {
        return new Asking(searchesDesk, suites, post, new PartnerIndexes(searchesDesk.here()), officers);
    }

    @Bean(initMethod = "open", destroyMethod = "close")
    CheckRoom checkRoom(Desk searchesDesk, Offerings offerings, Asking asking, CheckPost post) {
        return new CheckRoom(
                searchesDesk, offerings, new Answering(searchesDesk, offerings), asking.indexes(), asking, post);
    }

    @Bean
    Searches searches(
            Desk searchesDesk,
            Register register,
            IndexRoom index,
            Offerings offerings,
            Asking asking,
            CheckRoom room,
            CheckPost post,
            Correspondence correspondence,
            Suites suites) {
        var followUp = new FollowUp(searchesDesk, asking, correspondence);
        room.alsoDoes(followUp::closeAnswered);
        return new Searches(
                searchesDesk,
                register,
                new OwnSearch(searchesDesk, index),
                offerings,
                asking,
                room,
                new Confirming(searchesDesk, offerings, post),
                followUp,
                new Reopening(
                        searchesDesk,
                        asking,
                        new Overseer(suites, searchesDesk.vault().ofTheBlinds())));
    }

    @Bean
    SearchFaces searchFaces(
            Desk searchesDesk, Officers officers, NodeFace face, ReaderLanguage languages, SecureRandom random) {
        return new SearchFaces(searchesDesk, officers, face, languages, random);
    }

    @Bean
    SearchesToday searchesToday(Searches searches, SearchFaces faces) {
        return new SearchesToday(searches, faces);
    }
}
