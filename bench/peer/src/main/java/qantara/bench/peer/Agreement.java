package qantara.bench.peer;

import com.helger.base.state.ETriState;
import com.helger.phase4.CAS4;
import com.helger.phase4.crypto.ECryptoAlgorithmCrypt;
import com.helger.phase4.crypto.ECryptoAlgorithmSign;
import com.helger.phase4.crypto.ECryptoAlgorithmSignDigest;
import com.helger.phase4.model.EMEP;
import com.helger.phase4.model.EMEPBinding;
import com.helger.phase4.model.pmode.IPModeIDProvider;
import com.helger.phase4.model.pmode.PMode;
import com.helger.phase4.model.pmode.PModeParty;
import com.helger.phase4.model.pmode.PModeReceptionAwareness;
import com.helger.phase4.model.pmode.leg.EPModeSendReceiptReplyPattern;
import com.helger.phase4.model.pmode.leg.PModeLeg;
import com.helger.phase4.model.pmode.leg.PModeLegBusinessInformation;
import com.helger.phase4.model.pmode.leg.PModeLegErrorHandling;
import com.helger.phase4.model.pmode.leg.PModeLegProtocol;
import com.helger.phase4.model.pmode.leg.PModeLegReliability;
import com.helger.phase4.model.pmode.leg.PModeLegSecurity;
import com.helger.phase4.profile.AS4Profile;
import com.helger.phase4.profile.IAS4ProfileRegistrar;
import com.helger.phase4.profile.IAS4ProfileRegistrarSPI;
import com.helger.phase4.profile.IAS4ProfileValidator;
import com.helger.phase4.wss.EWSSVersion;
import org.jspecify.annotations.Nullable;

/// What both ends have agreed on: RSA-SHA256 signatures, AES-128-GCM, a receipt that cannot be denied, duplicates told
/// apart. phase4 finds it through its service file.
public final class Agreement implements IAS4ProfileRegistrarSPI {
    static final String PROFILE = "bench";
    static final String SENDER = "node-a";
    static final String READER = "node-b";
    static final String NAME = "urn:bench:agreement";

    @Override
    public void registerAS4Profile(IAS4ProfileRegistrar registrar) {
        registrar.registerProfile(new AS4Profile(
                PROFILE,
                PROFILE,
                () -> new IAS4ProfileValidator() {},
                Agreement::mode,
                IPModeIDProvider.DEFAULT_DYNAMIC,
                false,
                false));
    }

    static PMode mode(String from, String to, @Nullable String address) {
        var sender = PModeParty.createSimple(from, CAS4.DEFAULT_INITIATOR_URL);
        var reader = PModeParty.createSimple(to, CAS4.DEFAULT_RESPONDER_URL);
        var yes = ETriState.TRUE;
        var leg = new PModeLeg(
                PModeLegProtocol.createForDefaultSoapVersion(address),
                PModeLegBusinessInformation.create(null, CAS4.DEFAULT_ACTION_URL, null, CAS4.DEFAULT_MPC_ID),
                new PModeLegErrorHandling(null, null, yes, yes, yes, yes),
                (PModeLegReliability) null,
                security());
        return new PMode(
                IPModeIDProvider.DEFAULT_DYNAMIC.getPModeID(sender, reader),
                sender,
                reader,
                NAME,
                EMEP.ONE_WAY,
                EMEPBinding.PUSH,
                leg,
                null,
                null,
                new PModeReceptionAwareness(yes, yes, 1, 10_000, yes));
    }

    private static PModeLegSecurity security() {
        var security = new PModeLegSecurity();
        security.setWSSVersion(EWSSVersion.WSS_111);
        security.setX509SignatureAlgorithm(ECryptoAlgorithmSign.RSA_SHA_256);
        security.setX509SignatureHashFunction(ECryptoAlgorithmSignDigest.DIGEST_SHA_256);
        security.setX509EncryptionAlgorithm(ECryptoAlgorithmCrypt.AES_128_GCM);
        security.setX509EncryptionMinimumStrength(128);
        security.setPModeAuthorize(false);
        security.setSendReceipt(true);
        security.setSendReceiptNonRepudiation(true);
        security.setSendReceiptReplyPattern(EPModeSendReceiptReplyPattern.RESPONSE);
        return security;
    }
}
